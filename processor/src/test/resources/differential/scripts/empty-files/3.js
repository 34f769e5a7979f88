console.log('something');
