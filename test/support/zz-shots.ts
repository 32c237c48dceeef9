import { openBrowser } from './browser.js';
const url = 'http://127.0.0.1:4100';
const api = async (u: string, p: string) => { const l = await (await fetch(url+'/api/v1/auth/login',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({username:u,password:'taproot-demo-1'})})).json() as any; return (await fetch(url+'/api/v1'+p,{headers:{authorization:'Bearer '+l.accessToken,'accept-language':'zh-CN'}})).json() as any; };
const contract = (await api('leader','/contracts?status=verified&kind=formal&limit=1')).items[0].id;
const project = (await api('leader','/projects?stage=commissioning&limit=1')).items[0].id;
const rejected = (await api('leader','/contracts?status=rejected&limit=1')).items[0].id;
const cc = await api('leader','/dashboards/command-center?category=task-force');
console.log(JSON.stringify(cc.items?.map((i:any)=>[i.code,i.signings,i.signed.count,i.signed.creditedAmount,i.frameworks.count,JSON.stringify(i.rejected),i.started.rate,i.producing.rate,i.atCapacity.rate])), JSON.stringify(cc).slice(0,200));
const browser = await openBrowser();
const shots: [string,string,string,number,string][] = [
 ['rooted','周正阳','/',1440,'zh-CN'],['rooted-en','周正阳','/?by=rooted',1440,'en'],['rooted-phone','周正阳','/',390,'zh-CN'],['lifecycle','周正阳','/lifecycle',1440,'zh-CN'],
 ['contracts','高远','/contracts',1440,'zh-CN'],['contract','许文博',`/contracts/${contract}`,1440,'zh-CN'],['rejected','许文博',`/contracts/${rejected}`,1440,'en'],['project','高远',`/projects/${project}`,1440,'zh-CN'],['project-phone','高远',`/projects/${project}`,390,'zh-CN'],['projects','周正阳','/projects',1440,'zh-CN'],['queue','许文博','/verification',1440,'zh-CN'],['contract-form','高远','/contracts/new',390,'zh-CN'],['wall','周正阳','/',1920,'zh-CN']];
for (const [name,who,path,width,lang] of shots) { const ctx = await browser.newContext({locale:lang, viewport:{width,height:width===390?844:900}}); const page = await ctx.newPage(); page.on('pageerror',e=>console.log(name,'ERR',e.message)); page.on('response',r=>{ if(r.status()>=400 && !r.url().includes('refresh')) console.log(name,r.status(),r.url()); });
 try { await page.goto(url+path); await page.getByRole('button',{name:new RegExp(who)}).first().click(); await page.waitForTimeout(2500); if(page.url()!==url+path) { await page.goto(url+path); await page.waitForTimeout(2500);} await page.screenshot({path:`/tmp/shots/${name}.png`, fullPage:true}); } catch(e) { console.log(name,'FAILED',(e as Error).message.slice(0,200)); } await ctx.close(); }
await browser.close();
