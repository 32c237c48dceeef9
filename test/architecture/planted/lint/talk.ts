console.log('to nobody');
